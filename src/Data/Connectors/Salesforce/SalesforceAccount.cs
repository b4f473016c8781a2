namespace RevBot.Data.Connectors.Salesforce;

/// <summary>How to sign in to a Salesforce org, and how to read it.</summary>
/// <remarks>A class, not a record: printing it shows no secret.</remarks>
public sealed class SalesforceAccount
{
    /// <summary>Where tokens are given: the org's My Domain address, or the common one.</summary>
    public required Uri LoginUrl { get; init; }

    /// <summary>The app's consumer key.</summary>
    public required string ClientId { get; init; }

    /// <summary>The app's consumer secret, for the client credentials flow; null to sign in by a key.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Whose rights count, for the JWT bearer flow.</summary>
    public string? User { get; init; }

    /// <summary>The file of the RSA private key, PEM, for the JWT bearer flow.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The version of the API, such as 62.0.</summary>
    public string ApiVersion { get; init; } = "62.0";

    /// <summary>From how many rows on a query goes by a bulk job instead of page by page.</summary>
    public int BulkFrom { get; init; } = 20_000;

    /// <summary>Rows of one page of a bulk job's results.</summary>
    public int BulkPage { get; init; } = 50_000;

    /// <summary>
    /// How far before the last known change a sync looks again, for changes that were committed late.
    /// </summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The wait before a failed call is made again, where Salesforce names none; longer each time.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The wait between two looks at a bulk job; longer each time, up to ten times that.</summary>
    public TimeSpan JobWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long one call may take.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromMinutes(5);
}
