using RevBot.Bot.Identity;

namespace RevBot.Bot.Channels.Web.Keys;

/// <summary>An account of the company's sign-in service.</summary>
/// <param name="Organisation">The service, at most 100 characters.</param>
/// <param name="Id">The account's id there.</param>
internal sealed record SignInAccount(string Organisation, string Id)
{
    /// <summary>The channel's name of such accounts.</summary>
    public const string Channel = "signin";

    /// <summary>The account as the rules of all channels take it.</summary>
    /// <param name="email">The e-mail that the service vouches for; null where it does not.</param>
    public ChannelPerson As(string? email) => new(Id, email) { Organisation = Organisation };
}
