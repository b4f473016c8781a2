namespace RevBot.Bot.Understanding.Entities;

/// <summary>What a name names; the order is the order of preference where a name means several things.</summary>
internal enum EntityKind
{
    Owner = 0,
    Team = 1,
    Account = 2,
    Region = 3,
    Country = 4,
    Segment = 5,
    Product = 6,
    Competitor = 7,
    Stage = 8,
    DealType = 9,
    LeadSource = 10,
    Industry = 11,
    ForecastCategory = 12,
    LossReason = 13,

    /// <summary>A deal by a part of its own name that has digits, or by its id.</summary>
    Deal = 14,

    /// <summary>A patch of the market, which no list of a filter has: a condition on its own field.</summary>
    Territory = 15,
}
