package planted.deputy;

import java.time.LocalDate;
import planted.journal.Stores;

/** A pattern word for a name, a look at the clock, a store outside its rooms, and a cycle with the journal. */
public interface CountHelper {
    Stores offence();

    default LocalDate today() {
        return LocalDate.now();
    }
}
