namespace RevBot.Data.Book.Cache;

/// <summary>Writes a norm down and reads it back, so that another process need not measure it again.</summary>
/// <typeparam name="TNorm">The norm.</typeparam>
public interface INormSerializer<TNorm>
    where TNorm : class
{
    /// <summary>
    /// What measures the norm. Whatever was written by another engine is measured anew, so it changes with the code.
    /// </summary>
    string Engine { get; }

    /// <summary>Whether the norm of a view's day is kept; other days are measured.</summary>
    bool Keeps(ScopedBook everything);

    /// <summary>Writes every bit that an answer may rest on.</summary>
    void Write(TNorm norm, BinaryWriter writer);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="everything">The view that the norm would be measured over.</param>
    /// <param name="reader">At its beginning.</param>
    TNorm Read(ScopedBook everything, BinaryReader reader);
}
