using NodaTime;
using RevBot.Skills.Freshness;
using RevBot.Skills.Reconciliation;
using RevBot.Skills.Subscriptions;

namespace RevBot.Skills.Catalog;

/// <summary>What a company may set about its functions.</summary>
public sealed record SkillSettings
{
    /// <summary>How far CRM and warehouse may differ for a check to pass, as a share.</summary>
    public double ReconciliationTolerance { get; init; } = Reconcile.DefaultTolerance;

    /// <summary>Data older than this are stale.</summary>
    public Duration FreshnessLimit { get; init; } = GetDataFreshness.DefaultLimit;

    /// <summary>What comes by itself, to whom and when.</summary>
    public DeliveryPolicy Delivery { get; init; } = new();
}
