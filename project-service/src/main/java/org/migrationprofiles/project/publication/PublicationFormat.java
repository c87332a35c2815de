package org.migrationprofiles.project.publication;

/** In which form a publication can be had (S55). */
public enum PublicationFormat {
    /** Printed copies. */
    PRINT,
    /** A file to download. */
    PDF,
    /** Pages of the web. */
    WEB,
    /** A catalogue says that there is no printed one, whatever the electronic form is. */
    ELECTRONIC_ONLY
}
