package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/** What every failure of a store must be: code STORE, one line, with what the user needs. */
final class StoreFaults {
    private StoreFaults() {
    }

    static void assertFault(ThrowingCallable call, String... parts) {
        MandatException fault = catchThrowableOfType(MandatException.class, call);
        assertThat(fault).as("a fault").isNotNull();
        assertThat(fault.code()).isEqualTo(ErrorCode.STORE);
        assertThat(fault.getMessage()).contains(parts).doesNotContain("\n");
    }
}
