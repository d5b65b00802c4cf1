/** Field encryption, blind index and digest with SM4 and SM3 (GB/T 32907, 32905) through Bouncy Castle. */
module org.daibiao.sm {
    requires transitive org.daibiao.core;
    requires org.bouncycastle.provider;
    requires transitive org.jspecify;

    exports org.daibiao.persistence.sm;
}
