import { generateSecret, generateURI, verifySync } from 'otplib';
import { toString as drawQr } from 'qrcode';

/** Seconds a phone's clock may be off: one step either way. */
const epochTolerance = 30;

/** 160 random bits in base32: 32 characters. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** The 30-second step whose code this is, or undefined when it is no code of this time. */
export function stepOfCode(secret: string, token: string, now: Date): number | undefined {
  const epoch = Math.floor(now.getTime() / 1000);
  const found = verifySync({ secret, token, epoch, epochTolerance });
  return found.valid && 'timeStep' in found ? found.timeStep : undefined;
}

/** What an authenticator app scans, as an SVG document. */
export async function drawTotpQr(secret: string, issuer: string, label: string): Promise<string> {
  const uri = generateURI({ issuer, label, secret });
  return drawQr(uri, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
}
