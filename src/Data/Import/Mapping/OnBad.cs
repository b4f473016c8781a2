namespace RevBot.Data.Import.Mapping;

/// <summary>What to do with a value that cannot be used.</summary>
internal enum OnBad
{
    /// <summary>The row goes to the reject file.</summary>
    Reject,

    /// <summary>The field stays empty.</summary>
    Null,

    /// <summary>A row of that name is made (references only).</summary>
    Create,

    /// <summary>The row is set apart as no loss: it is not about what is loaded (references only).</summary>
    Skip,
}
