using NodaTime;
using RevBot.Data.Book.Deals;

namespace RevBot.Skills.DealStory.Similarity;

/// <summary>A closed deal that is like another one.</summary>
/// <param name="Deal">The closed one.</param>
/// <param name="ClosedOn">The close date.</param>
/// <param name="Likeness">Its likeness to the other, 0..1.</param>
internal readonly record struct Precedent(Deal Deal, LocalDate ClosedOn, double Likeness);
