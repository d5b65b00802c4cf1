package org.daibiao.record;

import java.util.Map;

/**
 * Bad value (录入值有误): a text, a number or a day that is none of those that are asked for here. Nothing was done. What was typed is not said, for it may name
 * a person, unless it is a number, a day or a name that is looked up.
 */
public final class BadValueException extends CallerException {
    private static final long serialVersionUID = 1L;

    /**
     * @param code names the text and its remedy, and the room in whose bundle they stand
     * @param with the values that the text names: numbers, days, codes; never names of people
     */
    public BadValueException(String code, Map<String, ?> with) {
        super(code, with);
    }
}
