using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Mirror;
using RevBot.Data.Book.People;

namespace RevBot.Data.Book.Rows;

/// <summary>
/// Everything that a <see cref="DealBook"/> holds, row by row; rows are the deals in the order of their ids.
/// </summary>
internal sealed record BookData
{
    /// <summary>The newest loading that is in it.</summary>
    public required long Revision { get; init; }

    /// <summary>Microseconds of the last thing recorded.</summary>
    public long Newest { get; init; } = long.MinValue;

    /// <summary>Settings, stages, products, people and rates.</summary>
    public required Company Company { get; init; }

    /// <summary>The accounts, by id.</summary>
    public required IReadOnlyDictionary<int, Account> Accounts { get; init; }

    /// <summary>The territories, by id.</summary>
    public required IReadOnlyDictionary<int, Territory> Territories { get; init; }

    /// <summary>The deals; a deal's place is its row in all that follows.</summary>
    public required DealItem[] Deals { get; init; }

    /// <summary>Each row's versions, in the order of recording.</summary>
    public required JaggedArray<VersionItem> Versions { get; init; }

    /// <summary>Each row's activities by day, oldest first.</summary>
    public required JaggedArray<ActivityItem> Activities { get; init; }

    /// <summary>Each row's countries.</summary>
    public required JaggedArray<DealCountry> Countries { get; init; }

    /// <summary>Each row's people on the buyer's side.</summary>
    public required JaggedArray<Contact> Contacts { get; init; }

    /// <summary>Each row's signals.</summary>
    public required JaggedArray<Signal> Signals { get; init; }

    /// <summary>The quotas of all people.</summary>
    public required IReadOnlyList<QuotaItem> Quotas { get; init; }

    /// <summary>The calls of all people.</summary>
    public required IReadOnlyList<ForecastCall> Calls { get; init; }

    /// <summary>The CRM's own deals.</summary>
    public required MirrorItem[] Mirror { get; init; }

    /// <summary>The CRM's own quotas.</summary>
    public required IReadOnlyList<MirrorQuota> MirrorQuotas { get; init; }

    /// <summary>The loadings, oldest first.</summary>
    public required IReadOnlyList<SyncRun> SyncRuns { get; init; }

    /// <summary>What the data hold and what they lack.</summary>
    public required DataCoverage Coverage { get; init; }
}
