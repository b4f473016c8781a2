using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Sellers;

namespace RevBot.Data.Demo.Deals;

/// <summary>
/// What a deal is and how it will end, before it is lived day by day. Days are counted from 1970-01-01.
/// </summary>
internal sealed record DealPlan
{
    /// <summary>The deal's place in the company's history, from 0; the seed of its chances.</summary>
    public required int Index { get; init; }

    /// <summary>The day of creation.</summary>
    public required int Created { get; init; }

    /// <summary>The day of the end, unless it stalls.</summary>
    public required int Closes { get; init; }

    /// <summary>The first owner.</summary>
    public required Seller Seller { get; init; }

    /// <summary>The territory's id.</summary>
    public required int Territory { get; init; }

    /// <summary>The account's segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The account's id.</summary>
    public required int Account { get; init; }

    /// <summary>The product's place.</summary>
    public required int Product { get; init; }

    /// <summary>New Business, Expansion or Renewal.</summary>
    public required string Type { get; init; }

    /// <summary>Where it came from.</summary>
    public required string LeadSource { get; init; }

    /// <summary>Countries with the workers to be employed there.</summary>
    public required IReadOnlyList<(string Country, int Workers)> Countries { get; init; }

    /// <summary>The competitor that turns up on the way; null for none.</summary>
    public required string? Competitor { get; init; }

    /// <summary>The discount that is granted on the way, as a share; 0 for none.</summary>
    public required double Discount { get; init; }

    /// <summary>How many people of the buyer take part.</summary>
    public required int Contacts { get; init; }

    /// <summary>Whether the champion changes roles on the way.</summary>
    public required bool LosesChampion { get; init; }

    /// <summary>The amount at the start, in US dollars.</summary>
    public required double Amount { get; init; }

    /// <summary>Whether it will be won.</summary>
    public bool Won { get; init; }

    /// <summary>
    /// How good it is, which nobody sees: mean +0.8 for deals to be won, -0.8 for others, deviation 1.
    /// </summary>
    public double Quality { get; init; }

    /// <summary>The last open stage it reaches, 1 to 5.</summary>
    public int LastStage { get; init; }

    /// <summary>The day of the champion's change, if it comes.</summary>
    public int ChampionDay { get; init; }
}
