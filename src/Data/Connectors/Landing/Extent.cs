namespace RevBot.Data.Connectors.Landing;

/// <summary>How much of a file stands in an extract.</summary>
internal enum Extent
{
    /// <summary>The header: the file is there, and nothing of it is told.</summary>
    Header,

    /// <summary>The rows of the deals of which anything changed.</summary>
    Changed,

    /// <summary>Every row.</summary>
    Whole,
}
