namespace RevBot.Bot.Identity;

/// <summary>Which person an account is.</summary>
/// <param name="Account">The account.</param>
/// <param name="SellerId">The person; null where an administrator said that it is nobody.</param>
/// <param name="Source">email or administrator.</param>
/// <param name="LinkedAt">Microseconds since 1970.</param>
internal sealed record IdentityLink(ChannelAccount Account, int? SellerId, string Source, long LinkedAt)
{
    /// <summary>Linked at the first contact, by an e-mail that the platform vouched for.</summary>
    public const string ByEmail = "email";

    /// <summary>Linked by a command.</summary>
    public const string ByAdministrator = "administrator";
}
