namespace RevBot.Data.Import;

/// <summary>What became of rows for a reason.</summary>
public enum ReasonKind
{
    /// <summary>They are in the file of rejected rows.</summary>
    Rejected,

    /// <summary>They were left out as no loss: no changes, not about deals, left out by the mapping.</summary>
    SetApart,

    /// <summary>They were loaded, and something was taken for granted.</summary>
    Assumed,
}
