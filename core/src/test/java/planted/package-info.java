/** Offences on purpose: the architecture's rules must find each of them. */
package planted;
