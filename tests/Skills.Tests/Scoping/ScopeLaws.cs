using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Scoping;

/// <summary>
/// Over random hierarchies and for every function of the catalog: what a person is shown holds nothing from outside their
/// scope, and is what they would be shown if nothing outside existed at all.
/// </summary>
public sealed partial class ScopeLaws
{
    // A day after which something happened in everybody's deals, so that it is past for all.
    private const string Earlier = "2026-05-04";

    private static readonly Config Checks = Config
        .QuickThrowOnFailure.WithMaxTest(25)
        .WithReplay(20261122UL, 2026112201UL);

    // Each company takes a database for every viewer.
    private static readonly Config FewChecks = Checks.WithMaxTest(6);

    [Fact]
    public void NoAnswer_HoldsANameOrIdOrAmountFromOutsideTheScope() =>
        Check.One(
            Checks,
            Prop.ForAll<RandomCompany>(RandomCompany.Any.ToArbitrary(), company => Nothing(Leaks(company)))
        );

    [Fact]
    public void EveryAnswer_IsThatOfADatabaseWithoutAnythingOutsideTheScope() =>
        Check.One(
            FewChecks,
            Prop.ForAll<RandomCompany>(
                RandomCompany.Any.ToArbitrary(),
                company => Nothing(Differences(WithoutMoves(company)))
            )
        );

    [Fact]
    public void Asking_ByANameFromOutsideTheScope_IsAnsweredAsIfNothingHadThatName() =>
        Check.One(
            FewChecks,
            Prop.ForAll<RandomCompany>(
                RandomCompany.Any.ToArbitrary(),
                company => Nothing(DifferencesByName(WithoutMoves(company)))
            )
        );

    private static void Nothing(IEnumerable<string> found)
    {
        var text = string.Join('\n', found.Take(5));
        Assert.True(text.Length == 0, text);
    }

    private static IEnumerable<string> Leaks(RandomCompany company)
    {
        var book = company.Build().Book();
        foreach (var viewer in book.Sellers)
        {
            var scope = book.ScopeOf(viewer);
            var forbidden = Forbidden(company, book, scope).ToHashSet(StringComparer.Ordinal);
            foreach (var (skill, arguments) in Questions.All.Concat(Questions.AboutDeals(company)))
            {
                var shown = Questions.Told(
                    skill,
                    arguments,
                    TestCompany.SeenBy(book, viewer.Name, RandomCompany.Today)
                );
                foreach (var word in Words().Matches(shown).Select(match => match.Value).Where(forbidden.Contains))
                {
                    yield return $"{skill.Name} shows {word} to {viewer.Name}";
                }
            }
        }
    }

    // Every name, id and amount that belongs to a deal or a person outside the scope. The amount of a deal that the person
    // had and handed on stays in the pipeline of the days when they had it, without a name.
    private static IEnumerable<string> Forbidden(RandomCompany company, DealBook book, Scope scope)
    {
        foreach (var seller in book.Sellers.Where(seller => !scope.Covers(seller) && seller.Id != scope.Viewer.Id))
        {
            yield return seller.Name.Split(' ')[1];
            yield return (seller.Team ?? seller.Name).Split(' ')[^1];
        }

        for (var number = 0; number < company.Deals.Count; number++)
        {
            var deal = company.Deals[number];
            if (scope.Covers(PersonAt(company, book, deal.OwnerAmong(company.People.Count))))
            {
                continue;
            }

            foreach (
                var form in new[]
                {
                    "Opp{0}z",
                    "Client{0}q",
                    "Rival{0}w",
                    "Call{0}v",
                    "Buyer{0}u",
                    "Note{0}t",
                    "Reason{0}s",
                }
            )
            {
                yield return string.Format(CultureInfo.InvariantCulture, form, number);
            }

            if (!scope.Covers(PersonAt(company, book, deal.Owner % company.People.Count)))
            {
                yield return RandomDeal.AmountOf(number).ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private static Seller PersonAt(RandomCompany company, DealBook book, int place) =>
        book.Sellers.Single(seller => seller.Name == company.People[place]);

    private static IEnumerable<string> Differences(RandomCompany company) =>
        Differences(
            company,
            [RandomCompany.Today, Earlier],
            (_, _) => Questions.All.Concat(Questions.AboutDeals(company))
        );

    private static IEnumerable<string> DifferencesByName(RandomCompany company) =>
        Differences(
            company,
            [RandomCompany.Today],
            (book, scope) =>
                NamesOutside(company, book, scope).SelectMany(named => Questions.About(named.Field, named.Name))
        );

    private static IEnumerable<string> Differences(
        RandomCompany company,
        string[] days,
        Func<DealBook, Scope, IEnumerable<(ISkill Skill, object Arguments)>> questions
    )
    {
        using var all = new FilteredCompany(company, null);
        foreach (var viewer in all.Book.Sellers.Where(viewer => all.ViewOf(viewer.Name).Deals.Count > 0))
        {
            using var own = new FilteredCompany(company, viewer);
            foreach (var (skill, arguments) in questions(all.Book, all.Book.ScopeOf(viewer)))
            {
                foreach (var day in days)
                {
                    var (full, alone) = (
                        Questions.Outcome(skill, arguments, all.ViewOf(viewer.Name, day)),
                        Questions.Outcome(skill, arguments, own.ViewOf(viewer.Name, day))
                    );
                    if (full != alone)
                    {
                        yield return $"{skill.Name} tells {viewer.Name} something that depends on what is outside: {FirstDifference(full, alone)}";
                    }
                }
            }
        }
    }

    // People, teams, accounts, competitors and a country; whole, and with a letter too many.
    private static IEnumerable<(string Field, string Name)> NamesOutside(
        RandomCompany company,
        DealBook book,
        Scope scope
    )
    {
        var people = book.Sellers.Where(seller => !scope.Covers(seller)).Take(2).ToArray();
        var deals = Enumerable
            .Range(0, company.Deals.Count)
            .Where(number =>
                !scope.Covers(PersonAt(company, book, company.Deals[number].OwnerAmong(company.People.Count)))
            )
            .Take(2)
            .ToArray();
        return people
            .Select(seller => ("owners", seller.Name))
            .Concat(people.Select(seller => ("teams", seller.Team ?? seller.Name)))
            .Concat(deals.Select(number => ("accounts", RandomDeal.AccountOf(number))))
            .Concat(deals.Select(number => ("accounts", RandomDeal.AccountOf(number) + "s")))
            .Concat(
                deals.Select(number => ("competitors", string.Create(CultureInfo.InvariantCulture, $"Rival{number}w")))
            )
            .Append(("countries", "FR"));
    }

    private static string FirstDifference(string full, string alone) =>
        full.Split('\n')
            .Zip(alone.Split('\n'))
            .Where(lines => lines.First != lines.Second)
            .Select(lines => $"{lines.First} | {lines.Second}")
            .First();

    private static RandomCompany WithoutMoves(RandomCompany company) =>
        company with
        {
            Deals = [.. company.Deals.Select(deal => deal.Fate == 5 ? deal with { Fate = 6 } : deal)],
        };

    [GeneratedRegex("[A-Za-z]+[0-9]+[a-z]|[0-9]{6,}", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
