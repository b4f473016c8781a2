namespace RevBot.Skills;

/// <summary>
/// A function that answers from the record of questions: whoever runs it puts that record, cut to the person's scope, into
/// the view first (<see cref="Data.Book.ScopedBook.With"/>). Without it the function sees an empty one.
/// </summary>
public interface IReadsUsage;
