using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Deals;

/// <summary>A whole deal, as the CRM and the warehouse have it.</summary>
internal sealed record Deal
{
    /// <summary>What it is.</summary>
    public required DealPlan Plan { get; init; }

    /// <summary>How it went.</summary>
    public required Course Course { get; init; }

    /// <summary>The row of the deal.</summary>
    public required OpportunityRow Row { get; init; }

    /// <summary>Its history.</summary>
    public required IReadOnlyList<OpportunityVersionRow> Versions { get; init; }

    /// <summary>Its countries.</summary>
    public required IReadOnlyList<OpportunityCountryRow> Countries { get; init; }

    /// <summary>The buyer's people.</summary>
    public required IReadOnlyList<ContactRoleRow> Contacts { get; init; }

    /// <summary>What was learnt.</summary>
    public required IReadOnlyList<SignalRow> Signals { get; init; }

    /// <summary>What was done, in the order of days.</summary>
    public required IReadOnlyList<Touch> Touches { get; init; }
}
