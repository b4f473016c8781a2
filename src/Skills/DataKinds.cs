namespace RevBot.Skills;

/// <summary>Kinds of data that a company may have loaded or not; a skill names those without which it says less.</summary>
[Flags]
public enum DataKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Expected close dates of open deals.</summary>
    CloseDates = 1,

    /// <summary>The history of changes of deals.</summary>
    History = 1 << 1,

    /// <summary>Forecast categories beyond what the stage gives.</summary>
    Categories = 1 << 2,

    /// <summary>Mails, calls and meetings.</summary>
    Activities = 1 << 3,

    /// <summary>The buyer's people.</summary>
    Contacts = 1 << 4,

    /// <summary>Signals, such as a champion who left.</summary>
    Signals = 1 << 5,

    /// <summary>Next steps.</summary>
    NextSteps = 1 << 6,

    /// <summary>Countries.</summary>
    Countries = 1 << 7,

    /// <summary>Competitors.</summary>
    Competitors = 1 << 8,

    /// <summary>Loss reasons.</summary>
    LossReasons = 1 << 9,

    /// <summary>Segments of deals or accounts.</summary>
    Segments = 1 << 10,

    /// <summary>Quotas.</summary>
    Quotas = 1 << 11,

    /// <summary>Sellers' forecast calls.</summary>
    Calls = 1 << 12,

    /// <summary>The CRM's own values, for reconciliation.</summary>
    Mirror = 1 << 13,
}
