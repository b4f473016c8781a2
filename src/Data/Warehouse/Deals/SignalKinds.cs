namespace RevBot.Data.Warehouse.Deals;

/// <summary>
/// The kinds of signals that RevBot knows. A kind that it does not know is kept and shown, never interpreted.
/// </summary>
public static class SignalKinds
{
    /// <summary>The champion changed roles or left.</summary>
    public const string ChampionChanged = "champion_changed_roles";

    /// <summary>A competitor's name came up; detail is the name.</summary>
    public const string CompetitorNamed = "competitor_named";

    /// <summary>The buyer holds a competitor's prices; detail is the name.</summary>
    public const string CompetitorPricing = "competitor_pricing_received";

    /// <summary>A discount was asked for; value is the share.</summary>
    public const string DiscountRequested = "discount_requested";

    /// <summary>Legal objects, for instance to the data processing agreement.</summary>
    public const string LegalObjection = "legal_objection";

    /// <summary>Legal review began.</summary>
    public const string LegalReviewStarted = "legal_review_started";

    /// <summary>Security review began.</summary>
    public const string SecurityReviewStarted = "security_review_started";

    /// <summary>The works council raised concerns.</summary>
    public const string WorksCouncilConcern = "works_council_concern";

    /// <summary>The budget is not approved yet.</summary>
    public const string BudgetPending = "budget_approval_pending";

    /// <summary>The economic buyer took part.</summary>
    public const string EconomicBuyerEngaged = "economic_buyer_engaged";
}
