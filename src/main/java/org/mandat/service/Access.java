package org.mandat.service;

import org.mandat.service.guard.Services;

/**
 * What clients may do.
 *
 * @param behindProxy whether a proxy stands before the service, whose word on the address that clients used is taken
 * @param perClient   how many requests that cost something one address may have under way
 * @param services    the endpoints that queries may call
 */
public record Access(boolean behindProxy, int perClient, Services services) {
    public Access {
        if (perClient < 1) {
            throw new IllegalArgumentException("a client may ask something, not " + perClient);
        }
    }

    /** No proxy, 16 requests at once from an address, no calls. */
    public static Access defaults() {
        return new Access(false, 16, Services.none());
    }

    public Access behindProxy(boolean trusted) {
        return new Access(trusted, perClient, services);
    }

    public Access perClient(int requests) {
        return new Access(behindProxy, requests, services);
    }

    public Access services(Services listed) {
        return new Access(behindProxy, perClient, listed);
    }
}
