namespace RevBot.Data.Demo;

/// <summary>What a stream of chance is for.</summary>
internal enum Purpose
{
    /// <summary>The climate of the market: busy and quiet weeks, good and bad quarters.</summary>
    Market = 0,

    /// <summary>Rates of exchange.</summary>
    Rates = 1,

    /// <summary>A seller's skill and habits; the index is the seller.</summary>
    Seller = 2,

    /// <summary>An account; the index is the account.</summary>
    Account = 3,

    /// <summary>What a deal is and how it ends; the index is the deal.</summary>
    Deal = 4,

    /// <summary>How a deal gets there; the index is the deal.</summary>
    Life = 5,

    /// <summary>Mails, calls and meetings; the index is the deal.</summary>
    Activity = 6,

    /// <summary>People and signals; the index is the deal.</summary>
    Buyer = 7,

    /// <summary>Weekly calls; the index is the seller and the quarter.</summary>
    Call = 8,

    /// <summary>Quotas; the index is the seller and the quarter.</summary>
    Quota = 9,

    /// <summary>How hopeful the company is; the index is the quarter.</summary>
    Mood = 10,

    /// <summary>How hopeful a seller is; the index is the seller and the quarter.</summary>
    View = 11,
}
