using NodaTime;

namespace RevBot.Data.Book.History;

/// <summary>An open deal that came into another open stage.</summary>
/// <param name="On">The day of the change.</param>
/// <param name="From">The stage before.</param>
/// <param name="To">The stage after.</param>
public readonly record struct StageMove(LocalDate On, Stage From, Stage To)
{
    /// <summary>Whether it went back in the process.</summary>
    public bool IsBack => To.Position < From.Position;
}
