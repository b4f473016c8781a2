namespace RevBot.Data.Connectors.Salesforce;

/// <summary>
/// A sign-in that holds until Salesforce says otherwise. A class, not a record: printing it shows no token.
/// </summary>
/// <param name="instance">Where the org's data are.</param>
/// <param name="token">The access token.</param>
/// <param name="identity">The address of the identity, which names the org; null where none was given.</param>
internal sealed class SalesforceSession(Uri instance, string token, string? identity)
{
    /// <summary>Where the org's data are.</summary>
    public Uri Instance => instance;

    /// <summary>The access token.</summary>
    public string Token => token;

    /// <summary>
    /// The org's id, of an identity such as <c>https://login.salesforce.com/id/00D…/005…</c>; else the host.
    /// </summary>
    public string Org =>
        identity?.Split('/') is [.., "id", { Length: 15 or 18 } org, _] ? org[..15] : instance.Authority;
}
