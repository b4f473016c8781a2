namespace RevBot.Data.Import.Mapping;

/// <summary>What to do with a deal that closes before the day of its creation.</summary>
internal enum CloseBeforeCreated
{
    /// <summary>The row goes to the reject file.</summary>
    Reject,

    /// <summary>It closes on the day of its creation.</summary>
    Clamp,

    /// <summary>It is taken as it is.</summary>
    Accept,
}
