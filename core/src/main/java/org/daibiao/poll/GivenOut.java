package org.daibiao.poll;

/**
 * Given out (发出情况): how the ballots of a poll were given out, by the records of one moment.
 *
 * @param devices how many signed in for a ballot on a device, or of a poll by cards for a card
 * @param papers how many for one on paper
 * @param made how many cards were ever issued; none unless it is by cards
 * @param voided how many of them were voided
 */
record GivenOut(long devices, long papers, long made, long voided) {
    static GivenOut of(People people, CardCount cards) {
        return new GivenOut(people.present() - people.papers(), people.papers(), cards.made(), cards.voided());
    }

    /** With so many whose sign-in, or card, was taken back in the moment in which their ballot went into the box. */
    GivenOut and(long late, Mode mode) {
        boolean byCard = mode == Mode.CARD;
        return new GivenOut(byCard ? devices : devices + late, papers, made, byCard ? voided - late : voided);
    }

    /** How many signed in. */
    long present() {
        return devices + papers;
    }

    /** How many ballots were issued: of cards all that are good, whoever has them. */
    long issued(Mode mode) {
        return mode == Mode.CARD ? made - voided + papers : present();
    }
}
