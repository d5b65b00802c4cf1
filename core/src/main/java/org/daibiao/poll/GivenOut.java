package org.daibiao.poll;

/**
 * Given out (发出情况): how the ballots of a poll were given out, according to the records at one moment.
 *
 * @param devices how many signed in for a ballot on a device, or in a poll by cards for a card
 * @param papers how many for one on paper
 * @param made how many cards were ever issued; none unless the poll is by cards
 * @param voided how many of them were voided
 */
record GivenOut(long devices, long papers, long made, long voided) {
    static GivenOut of(People people, CardCount cards) {
        return new GivenOut(people.present() - people.papers(), people.papers(), cards.made(), cards.voided());
    }

    /** Adds those whose sign-in, or card, was taken back at the moment when their ballot went into the box. */
    GivenOut and(long late, Mode mode) {
        boolean byCard = mode == Mode.CARD;
        return new GivenOut(byCard ? devices : devices + late, papers, made, byCard ? voided - late : voided);
    }

    /** How many signed in. */
    long present() {
        return devices + papers;
    }

    /** How many ballots were issued; for cards all valid ones, whoever has them. */
    long issued(Mode mode) {
        return mode == Mode.CARD ? made - voided + papers : present();
    }
}
