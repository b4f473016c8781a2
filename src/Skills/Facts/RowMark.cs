namespace RevBot.Skills.Facts;

/// <summary>How a function calls a row of a table beside the others.</summary>
public enum RowMark
{
    /// <summary>Not off, as far as chance lets it be told.</summary>
    None = 0,

    /// <summary>Under the others by more than chance.</summary>
    Under = 1,

    /// <summary>Over the others by more than chance.</summary>
    Over = 2,
}
