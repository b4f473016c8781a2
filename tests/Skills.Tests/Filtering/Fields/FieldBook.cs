using RevBot.Data.Book;

namespace RevBot.Skills.Tests.Filtering.Fields;

/// <summary>The book of <see cref="FieldCase"/>, loaded once.</summary>
public sealed class FieldBook
{
    internal DealBook Book { get; } = FieldCase.Company().Book();

    internal ScopedBook Now => At(FieldCase.Today);

    internal ScopedBook At(string day) => Company.TestCompany.SeenBy(Book, "Vera", day);
}
