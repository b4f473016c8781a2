using System.ComponentModel;

namespace RevBot.Skills.Subscriptions;

/// <summary>The arguments of <c>manage_subscription</c>.</summary>
public sealed record ManageSubscriptionArguments
{
    /// <summary>subscribe, unsubscribe, snooze, resume or list; list when empty.</summary>
    [Description(
        "subscribe (also to change when or how something comes), unsubscribe, snooze, resume, list; list when empty."
    )]
    public string? Action { get; init; }

    /// <summary>monday, thursday, monthly, deals or alerts; what the person gets already when empty, else monday.</summary>
    [Description("monday, thursday, monthly, deals, alerts; all that the person gets when empty.")]
    public string? Kind { get; init; }

    /// <summary>On which days; the usual ones when empty.</summary>
    [Description("On which days: Monday, first Tuesday, last Friday, month-end, daily; the usual ones when empty.")]
    public string? Day { get; init; }

    /// <summary>When on the day; the usual time when empty.</summary>
    [Description("When on the day: 08:00; the usual time when empty.")]
    public string? Time { get; init; }

    /// <summary>The first day on which it comes again after a pause; a week from today when empty.</summary>
    [Description(
        "For snooze: the first day on which it comes again, such as 2026-12-07; a week from today when empty."
    )]
    public string? Until { get; init; }

    /// <summary>teams, slack or email; where the person spoke last when empty.</summary>
    [Description("teams, slack or email; where the person spoke last when empty.")]
    public string? Way { get; init; }

    /// <summary>Whether it comes only where something has changed; as before when empty.</summary>
    [Description("Whether it comes only where something has changed since the last one; as before when empty.")]
    public bool? OnlyIfChanged { get; init; }

    /// <summary>For alerts: about deals from this amount on, in the reporting currency; as before when empty.</summary>
    [Description("For alerts: about deals from this amount on; as before when empty.")]
    public decimal? MinAmount { get; init; }
}
