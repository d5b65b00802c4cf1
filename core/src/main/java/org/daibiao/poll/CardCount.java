package org.daibiao.poll;

import java.util.List;

/**
 * How many cards a poll has.
 *
 * @param made all that were ever issued
 */
record CardCount(int made, int voided) {
    static final CardCount NONE = new CardCount(0, 0);

    static CardCount of(List<CardLot> lots) {
        return new CardCount(sum(lots, CardLot.Kind.ISSUED), sum(lots, CardLot.Kind.VOIDED));
    }

    /** The valid cards. */
    int issued() {
        return made - voided;
    }

    private static int sum(List<CardLot> lots, CardLot.Kind kind) {
        return lots.stream()
                .filter(lot -> lot.kind() == kind)
                .mapToInt(CardLot::cards)
                .sum();
    }
}
