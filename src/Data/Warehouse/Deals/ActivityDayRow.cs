namespace RevBot.Data.Warehouse.Deals;

/// <summary>The activities of a deal on one day, counted by the database. A row of <c>activity_day</c>.</summary>
public sealed record ActivityDayRow
{
    /// <summary>The column <c>opportunity_id</c>.</summary>
    public required int OpportunityId { get; init; }

    /// <summary>yyyymmdd in the reporting zone.</summary>
    public required int Day { get; init; }

    /// <summary>The column <c>outbound</c>.</summary>
    public required int Outbound { get; init; }

    /// <summary>The column <c>inbound</c>.</summary>
    public required int Inbound { get; init; }

    /// <summary>Two-way: calls held and meetings.</summary>
    public required int Meetings { get; init; }
}
