using RevBot.Skills.Reconciliation;
using RevBot.Skills.Subscriptions;

namespace RevBot.Skills.Catalog;

/// <summary>What a company may set about its functions.</summary>
public sealed record SkillSettings
{
    /// <summary>How far CRM and warehouse may differ for a check to pass, as a share.</summary>
    public double ReconciliationTolerance { get; init; } = Reconcile.DefaultTolerance;

    /// <summary>How old data may be.</summary>
    public TimeSpan FreshnessLimit { get; init; } = TimeSpan.FromHours(4);

    /// <summary>What comes by itself, to whom and when.</summary>
    public DeliveryPolicy Delivery { get; init; } = new();
}
