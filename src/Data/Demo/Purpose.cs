namespace RevBot.Data.Demo;

/// <summary>
/// What the random numbers of a stream are for. A number never changes: another one gives another company.
/// </summary>
internal static class Purpose
{
    /// <summary>The climate of the market: busy and quiet weeks, good and bad quarters.</summary>
    public const ulong Market = 1;

    /// <summary>Rates of exchange.</summary>
    public const ulong Rates = 2;

    /// <summary>A seller's skill and habits; the index is the seller.</summary>
    public const ulong Seller = 3;

    /// <summary>An account; the index is the account.</summary>
    public const ulong Account = 4;

    /// <summary>What a deal is and how it ends; the index is the deal.</summary>
    public const ulong Deal = 5;

    /// <summary>How a deal gets there; the index is the deal.</summary>
    public const ulong Life = 6;

    /// <summary>Mails, calls and meetings; the index is the deal.</summary>
    public const ulong Activity = 7;

    /// <summary>People and signals; the index is the deal.</summary>
    public const ulong Buyer = 8;

    /// <summary>Weekly calls; the index is the seller and the quarter.</summary>
    public const ulong Call = 9;

    /// <summary>Quotas; the index is the seller and the quarter.</summary>
    public const ulong Quota = 10;

    /// <summary>How hopeful the company is; the index is the quarter.</summary>
    public const ulong Mood = 11;

    /// <summary>How hopeful a seller is; the index is the seller and the quarter.</summary>
    public const ulong View = 12;
}
