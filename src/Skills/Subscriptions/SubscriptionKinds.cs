using System.Text.Json;

namespace RevBot.Skills.Subscriptions;

/// <summary>The names of the kinds.</summary>
public static class SubscriptionKinds
{
    /// <summary>All, in the order in which they are listed.</summary>
    public static IReadOnlyList<SubscriptionKind> All { get; } = Enum.GetValues<SubscriptionKind>();

    /// <summary>Of programs, settings and the database, such as <c>monday</c>.</summary>
    public static string KeyOf(SubscriptionKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>The kind of a key in any case; null where there is none.</summary>
    public static SubscriptionKind? Find(string? key) =>
        All.Where(kind => string.Equals(KeyOf(kind), key?.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(kind => (SubscriptionKind?)kind)
            .FirstOrDefault();

    /// <summary>Within a sentence, such as "Monday brief".</summary>
    public static string TitleOf(SubscriptionKind kind) =>
        kind switch
        {
            SubscriptionKind.Monday => "Monday brief",
            SubscriptionKind.Thursday => "Thursday update",
            SubscriptionKind.Monthly => "monthly brief",
            SubscriptionKind.Deals => "deals brief",
            SubscriptionKind.Alerts => "alerts",
        };
}
