package org.migrationprofiles.project;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the operator wants no such rule, there is none. */
@QuarkusTest
@ProjectServiceTest
@TestProfile(AllotmentOffTest.Off.class)
class AllotmentOffTest {

    @Test
    void theFundPaysForAsManyProfilesOfACountryAsItLikes() {
        String country = FundRecords.freshCountry();
        Registry.profile(FundRecords.project(), country);

        FundRecords.postProfile(FundRecords.profileOf(FundRecords.project(), country))
                .statusCode(201);
    }

    /** The setting of the operator. */
    public static class Off implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("suite.allotment.scope", "OFF");
        }
    }
}
