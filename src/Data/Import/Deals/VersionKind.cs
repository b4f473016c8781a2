namespace RevBot.Data.Import.Deals;

/// <summary>What told of a state.</summary>
internal enum VersionKind : byte
{
    /// <summary>A row of a history file.</summary>
    History,

    /// <summary>A deal's own row, of an earlier time.</summary>
    Earlier,

    /// <summary>A deal's own row, as it is now.</summary>
    Current,
}
