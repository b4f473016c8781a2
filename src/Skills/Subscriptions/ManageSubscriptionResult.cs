using System.Text.Json.Serialization;
using RevBot.Data.Subscriptions;

namespace RevBot.Skills.Subscriptions;

/// <summary>The answer of <c>manage_subscription</c>: what stands, and what the caller has to write for it.</summary>
public sealed record ManageSubscriptionResult : SkillResult
{
    /// <summary>What was asked for.</summary>
    public required SubscriptionAction Action { get; init; }

    /// <summary>Every kind, as it stands afterwards.</summary>
    public required IReadOnlyList<StandingSubscription> Standing { get; init; }

    /// <summary>Which kinds were changed, by their keys; empty where nothing was.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>The rows to add. The function itself writes nothing.</summary>
    [JsonIgnore]
    public IReadOnlyList<SubscriptionRow> Changes { get; init; } = [];

    /// <summary>Whether no way to send anything is set up.</summary>
    public required bool IsNowhere { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["list"] = Action == SubscriptionAction.List,
            ["subscribe"] = Action == SubscriptionAction.Subscribe,
            ["unsubscribe"] = Action == SubscriptionAction.Unsubscribe,
            ["snooze"] = Action == SubscriptionAction.Snooze,
            ["resume"] = Action == SubscriptionAction.Resume,
            ["changed"] = Changed.Count > 0,
            ["several"] =
                Changed.Count > 1
                || Changed.Contains(SubscriptionKinds.KeyOf(SubscriptionKind.Alerts), StringComparer.Ordinal),
            ["any"] = Standing.Any(one => one.IsOn),
            ["only_if_changed"] = Standing.Any(one =>
                one.OnlyIfChanged && Changed.Contains(one.Kind, StringComparer.Ordinal)
            ),
            ["nowhere"] = IsNowhere,
        };

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps =>
        Action == SubscriptionAction.List && !Standing.Any(one => one.IsOn)
            ? ["Send me the Monday brief every Monday at 8"]
            : [];

    /// <summary>How one kind stands.</summary>
    /// <param name="Kind">Its key.</param>
    /// <param name="IsOn">Whether it comes.</param>
    /// <param name="IsDefault">Whether the company says so, and not the person.</param>
    /// <param name="When">The days and times, in words.</param>
    /// <param name="Zone">Where they are meant, IANA.</param>
    /// <param name="Next">The day on which it comes next, ISO; null where it does not come.</param>
    public sealed record StandingSubscription(
        string Kind,
        bool IsOn,
        bool IsDefault,
        string When,
        string Zone,
        string? Next
    )
    {
        /// <summary>When on that day, such as 08:00; null where it does not come.</summary>
        public string? NextTime { get; init; }

        /// <summary>teams, slack or email, where the person chose one; null for where they spoke last.</summary>
        public string? Way { get; init; }

        /// <summary>The first day on which it comes again, ISO; null where it is not paused.</summary>
        public string? PausedUntil { get; init; }

        /// <summary>Whether it comes only where something has changed.</summary>
        public bool OnlyIfChanged { get; init; }
    }
}
