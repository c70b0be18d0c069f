/** What the server and the page's own script say to each other about a page that is drawn before its script comes. */

/** The `<script type="application/json">` that holds a FirstPage, and the styles of what was drawn. */
export const firstPageId = 'first-page';
export const drawnStylesId = 'drawn-styles';
/** Carries the number of an element's own styles: no page policy allows `style` in what a server sends. */
export const drawnStyle = 'data-drawn-style';

/** One answer of the API, with status 200, that the page brings along. */
interface BroughtAnswer {
  /** As it is asked for, e.g. `/api/worklist?state=due_now`. */
  readonly path: string;
  /** JSON. */
  readonly body: string;
}

/** What is known of the device before it has drawn anything; it corrects that once it has. */
export interface SeenDevice {
  readonly isPhone: boolean;
  readonly isApple: boolean;
}

/** What the first drawing in the browser must know to be the one of the server. */
export interface FirstPage {
  readonly answers: readonly BroughtAnswer[];
  readonly device: SeenDevice;
  /** ISO 8601. */
  readonly drawnAt: string;
  /** Contents of `style`, by their numbers. */
  readonly styles: readonly string[];
}

/** What a page is asked for with: nothing when it cannot be drawn before its script comes. */
export interface PagePlan {
  /** The action of the access table that a role must be allowed; null: anybody's. */
  readonly needs: string | null;
  /** Addresses of the API, each a GET. */
  readonly asks: readonly string[];
}

/** Everything a page is drawn from. */
export interface PageToDraw extends Omit<FirstPage, 'styles'> {
  /** Path and query. */
  readonly address: string;
  readonly nonce: string;
}

export interface DrawnPage {
  /** What stands in the page's root. */
  readonly html: string;
  readonly styles: readonly string[];
}

/** The built program that draws, as the server loads it. */
export interface PageDrawer {
  planPage(address: string): PagePlan | null;
  drawPage(page: PageToDraw): Promise<DrawnPage>;
}
