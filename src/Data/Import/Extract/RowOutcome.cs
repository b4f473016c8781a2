namespace RevBot.Data.Import.Extract;

/// <summary>What became of a row.</summary>
internal enum RowOutcome
{
    /// <summary>It wrote something.</summary>
    Loaded,

    /// <summary>It became part of another row, or brought nothing new.</summary>
    Merged,

    /// <summary>It is counted later, when its deal's rows are together.</summary>
    Pending,
}
