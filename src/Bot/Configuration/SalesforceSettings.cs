using System.ComponentModel.DataAnnotations;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>
/// The org that <c>sync</c> reads. On with an address, an app and a way to sign in: the app's secret, or a user and a
/// private key.
/// </summary>
[Section(IsConfidential = true)]
public sealed record SalesforceSettings
{
    /// <summary>Where to sign in: the org's My Domain address; null for none.</summary>
    [SafeAddress, MustBe("the https address of the org, such as https://acme.my.salesforce.com")]
    public Uri? LoginUrl { get; init; }

    /// <summary>The app's consumer key; null for none.</summary>
    [RegularExpression(@"[\x21-\x7e]{8,500}"), MustBe("the app's consumer key, without blanks")]
    public string? ClientId { get; init; }

    /// <summary>The app's consumer secret, for the client credentials flow; null for the flow by key.</summary>
    [SecretText(8, 500), MustBe("the app's consumer secret, without blanks")]
    public Secret? ClientSecret { get; init; }

    /// <summary>Whose rights count in the JWT bearer flow.</summary>
    [MustBe("the user's name in Salesforce")]
    public string? User { get; init; }

    /// <summary>The private key of the JWT bearer flow.</summary>
    [ExistingFile, MustBe("the file of an RSA private key, PEM")]
    public string? KeyFile { get; init; }

    /// <summary>The version of the API.</summary>
    [RegularExpression(@"[4-9][0-9]\.0"), MustBe("a version of the API such as 62.0")]
    public string ApiVersion { get; init; } = "62.0";

    /// <summary>From how many rows on a query goes by a bulk job.</summary>
    [Range(1, 10_000_000), MustBe("a number of rows from 1 to 10000000")]
    public int BulkFrom { get; init; } = 20_000;

    /// <summary>Whether there is an org to read.</summary>
    public bool IsOn =>
        LoginUrl is not null
        && ClientId is not null
        && (ClientSecret is not null || (User is not null && KeyFile is not null));

    /// <summary>What is missing where something is given.</summary>
    internal IEnumerable<ValidationResult> Missing()
    {
        var given = new (string Name, bool IsGiven)[]
        {
            ("Salesforce:LoginUrl", LoginUrl is not null),
            ("Salesforce:ClientId", ClientId is not null),
            ("Salesforce:ClientSecret", ClientSecret is not null),
            ("Salesforce:User", User is not null),
            ("Salesforce:KeyFile", KeyFile is not null),
        }
            .Where(setting => setting.IsGiven)
            .Select(setting => setting.Name)
            .FirstOrDefault();
        var isByKey = ClientSecret is null && (User is not null || KeyFile is not null);
        return given is null
            ? []
            :
            [
                .. RevBotSettings.Needs(LoginUrl is null, "Salesforce:LoginUrl", given),
                .. RevBotSettings.Needs(ClientId is null, "Salesforce:ClientId", given),
                .. RevBotSettings.Needs(isByKey && User is null, "Salesforce:User", "Salesforce:KeyFile"),
                .. RevBotSettings.Needs(isByKey && KeyFile is null, "Salesforce:KeyFile", "Salesforce:User"),
                .. RevBotSettings.Needs(
                    ClientSecret is null && !isByKey,
                    "Salesforce:ClientSecret",
                    given,
                    ", or User and KeyFile in its place"
                ),
            ];
    }
}
