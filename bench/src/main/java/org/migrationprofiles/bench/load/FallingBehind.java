package org.migrationprofiles.bench.load;

/** Work that could not be done as often as it was to begin: at a lower rate it may be. */
public final class FallingBehind extends LoadFailure {

    private static final long serialVersionUID = 1L;

    /**
     * Says at what rate.
     *
     * @param perSecond how often the work was to begin
     */
    public FallingBehind(double perSecond) {
        super("The work falls behind at " + perSecond + " a second.", null);
    }
}
