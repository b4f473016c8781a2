namespace RevBot.Data.Book;

/// <summary>
/// Which kinds of data the company has loaded at all. A function that needs one that is missing says so instead of
/// answering as if the absence were a fact.
/// </summary>
public sealed record DataCoverage
{
    /// <summary>Open deals have expected close dates.</summary>
    public required bool CloseDates { get; init; }

    /// <summary>Deals have more history than being created and closed.</summary>
    public required bool History { get; init; }

    /// <summary>Forecast categories beyond what the stage gives.</summary>
    public required bool Categories { get; init; }

    /// <summary>Mails, calls and meetings.</summary>
    public required bool Activities { get; init; }

    /// <summary>The buyer's people.</summary>
    public required bool Contacts { get; init; }

    /// <summary>Signals.</summary>
    public required bool Signals { get; init; }

    /// <summary>Next steps.</summary>
    public required bool NextSteps { get; init; }

    /// <summary>Countries.</summary>
    public required bool Countries { get; init; }

    /// <summary>Competitors.</summary>
    public required bool Competitors { get; init; }

    /// <summary>Loss reasons.</summary>
    public required bool LossReasons { get; init; }

    /// <summary>Segments, of deals or accounts.</summary>
    public required bool Segments { get; init; }

    /// <summary>Discounts.</summary>
    public required bool Discounts { get; init; }

    /// <summary>The days on which people left the company.</summary>
    public required bool Leavers { get; init; }

    /// <summary>Quotas.</summary>
    public required bool Quotas { get; init; }

    /// <summary>Sellers' forecast calls.</summary>
    public required bool Calls { get; init; }

    /// <summary>The CRM's own values, for reconciliation.</summary>
    public required bool Mirror { get; init; }
}
