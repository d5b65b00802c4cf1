package planted.station;

import planted.desk.Context;

/** What looks around. */
interface Neighbours {
    boolean any(Context context);
}
