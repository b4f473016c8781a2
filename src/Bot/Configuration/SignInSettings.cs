using System.ComponentModel.DataAnnotations;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>
/// Sign-in to the pages by the company's own accounts, by OpenID Connect, under <c>RevBot:SignIn</c>. Without an authority
/// there are keys alone.
/// </summary>
[Section(IsConfidential = true)]
public sealed record SignInSettings
{
    private const string Needing = "SignIn:Authority";

    /// <summary>The service's address, below which its <c>.well-known/openid-configuration</c> lies.</summary>
    [TenantAddress]
    [MustBe(
        "the https:// address of your own tenant, such as https://login.microsoftonline.com/TENANT-ID/v2.0, and not that of all tenants (common)"
    )]
    public Uri? Authority { get; init; }

    /// <summary>RevBot's id at the service.</summary>
    [StringLength(200), MustBe("the client id of at most 200 characters")]
    public string? ClientId { get; init; }

    /// <summary>RevBot's secret there.</summary>
    [SecretText(1, 4000), MustBe("a client secret without blanks")]
    public Secret? ClientSecret { get; init; }

    /// <summary>The claim of the identity token that holds the person's e-mail as the CRM has it.</summary>
    [RegularExpression("[A-Za-z0-9_.:/-]{1,100}"), MustBe("the name of a claim such as email or preferred_username")]
    public string EmailClaim { get; init; } = "email";

    /// <summary>What the button says after "Sign in with".</summary>
    [StringLength(60), MustBe("a name of at most 60 characters, such as Microsoft")]
    public string Name { get; init; } = "your company account";

    /// <summary>Whether people can sign in so.</summary>
    public bool IsOn => Authority is not null && ClientId is not null && ClientSecret is not null;

    /// <summary>What is missing where one of the settings is given. Sessions are signed with the page's key.</summary>
    /// <param name="hasKey">Whether there is one.</param>
    internal IEnumerable<ValidationResult> Missing(bool hasKey) =>
        [
            .. RevBotSettings.Needs(Authority is null && ClientId is not null, Needing, "SignIn:ClientId"),
            .. RevBotSettings.Needs(Authority is not null && ClientId is null, "SignIn:ClientId", Needing),
            .. RevBotSettings.Needs(Authority is not null && ClientSecret is null, "SignIn:ClientSecret", Needing),
            .. RevBotSettings.Needs(Authority is not null && !hasKey, "Web:Key", Needing),
        ];
}
