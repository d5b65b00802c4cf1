package planted.contact;

import com.fasterxml.jackson.databind.ObjectMapper;
import planted.Door;

/** Databind outside the json room, and an arrow to the door. */
public interface Opening {
    ObjectMapper mapper();

    Door door();
}
