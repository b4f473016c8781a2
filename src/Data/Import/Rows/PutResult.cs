namespace RevBot.Data.Import.Rows;

/// <summary>What putting a row did.</summary>
internal enum PutResult
{
    /// <summary>It is new.</summary>
    Inserted,

    /// <summary>It replaced an older content.</summary>
    Updated,

    /// <summary>The database, or an earlier row, says the same.</summary>
    Unchanged,

    /// <summary>An earlier row of this extract says otherwise, and was kept.</summary>
    Conflict,
}
