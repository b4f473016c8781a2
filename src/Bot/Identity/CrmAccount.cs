using RevBot.Data.Book.People;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Identity;

/// <summary>The accounts that the CRM data itself names for a person.</summary>
internal static class CrmAccount
{
    /// <summary>The channels whose ids the data can hold.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["teams", "slack"];

    /// <summary>The person's id in a channel; null where the data name none.</summary>
    public static string? FindId(Seller seller, string channel) =>
        channel switch
        {
            "teams" => seller.EntraObjectId,
            "slack" => seller.SlackId,
            _ => null,
        };

    /// <summary>Whether an account is the one that the data name. Entra ids are the same in any case.</summary>
    public static bool Matches(Seller seller, ChannelAccount account) =>
        FindId(seller, account.Channel) is { Length: > 0 } id
        && string.Equals(id, account.Id, StringComparison.OrdinalIgnoreCase);
}
