namespace RevBot.Data.State.Identity;

/// <summary>Which person an account is. A row of <c>identity_link</c>.</summary>
/// <param name="Account">The account.</param>
/// <param name="SellerId">The person; null where an administrator said that the account is nobody's.</param>
/// <param name="Source"><see cref="ByEmail"/> or <see cref="ByAdministrator"/>.</param>
/// <param name="LinkedAt">Microseconds since 1970 in UTC.</param>
public sealed record IdentityLink(ChannelAccount Account, int? SellerId, string Source, long LinkedAt)
{
    /// <summary>Linked at the first contact, by an e-mail that the platform vouched for.</summary>
    public const string ByEmail = "email";

    /// <summary>Linked by a command.</summary>
    public const string ByAdministrator = "administrator";
}
