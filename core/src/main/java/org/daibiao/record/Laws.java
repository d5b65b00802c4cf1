package org.daibiao.record;

/** Laws (法律) of the whole country that rules cite. What a place's regulation says, with its name, is in its profile. */
public final class Laws {
    /** The Deputies Law (代表法). */
    public static final Citation DEPUTIES = Citation.of(
            "中华人民共和国全国人民代表大会和地方各级人民代表大会代表法",
            "Law on Deputies to the National People's Congress and to the Local People's Congresses at Various Levels");

    /** The Personal Information Protection Law (个人信息保护法). */
    public static final Citation PERSONAL_INFORMATION =
            Citation.of("中华人民共和国个人信息保护法", "Personal Information Protection Law");

    private Laws() {}
}
