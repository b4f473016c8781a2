namespace RevBot.Bot.Tests.Understanding.Time;

/// <summary>
/// Phrases and what they say, one a line: <c>phrase = reading</c>, as <see cref="TimeText"/> writes it. A later table adds
/// to an earlier one what another calendar changes.
/// </summary>
internal static class TimePhrases
{
    /// <summary>The fiscal year starts in February; today is Monday, 30 November 2026, in 2027-Q4.</summary>
    public const string February = """
        this quarter = 2027-Q4
        the quarter = 2027-Q4
        our quarter = 2027-Q4
        the current quarter = 2027-Q4
        this fiscal quarter = 2027-Q4
        the whole quarter = 2027-Q4
        full year = FY2027
        this qtr = 2027-Q4
        this q = 2027-Q4
        last quarter = 2027-Q3
        last quarter's = 2027-Q3
        the previous quarter = 2027-Q3
        prior quarter = 2027-Q3
        past quarter = 2027-Q3
        preceding quarter = 2027-Q3
        this past quarter = 2027-Q3
        most recent quarter = 2027-Q3
        last closed quarter = 2027-Q3
        last full fiscal quarter = 2027-Q3
        LQ = 2027-Q3
        quarter before last = 2027-Q2
        the quarter before last = 2027-Q2
        next quarter = 2028-Q1
        the coming quarter = 2028-Q1
        upcoming quarter = 2028-Q1
        following quarter = 2028-Q1
        the quarter after next = 2028-Q2
        this month = 2026-11
        last month = 2026-10
        next month = 2026-12
        month before last = 2026-09
        this week = 2026-W49
        last week = 2026-W48
        the week before last = 2026-W47
        next week = 2026-W50
        this wk = 2026-W49
        this year = FY2027
        the year = FY2027
        this FY = FY2027
        last FY = FY2026
        last year = FY2026
        last yr = FY2026
        next fiscal year = FY2028
        fiscal year = FY2027
        the fiscal year = FY2027
        this half = 2026-08-01..2027-01-31
        last half = 2026-02-01..2026-07-31
        next half = 2027-02-01..2027-07-31
        last fortnight = 2026-11-17..2026-11-30 counted 2 Week
        today = 2026-11-30
        yesterday = 2026-11-29
        tomorrow = 2026-12-01
        tonight = 2026-11-30
        this morning = 2026-11-30
        last night = 2026-11-29
        yesterday evening = 2026-11-29
        the day before yesterday = 2026-11-28
        the day after tomorrow = 2026-12-02
        now = 2026-11-30 now
        right now = 2026-11-30 now
        at the moment = 2026-11-30 now
        as of today = 2026-11-30 now
        at this point in time = 2026-11-30 now
        EOD = 2026-11-30 end
        EOW = 2026-W49 end
        EOM = 2026-11 end
        EOQ = 2027-Q4 end
        EOY = FY2027 end
        end of quarter = 2027-Q4 end
        end of the month = 2026-11 end
        the end of next quarter = 2028-Q1 end
        end of last year = FY2026 end
        end of Q2 = 2027-Q2 bare end
        end of November = 2026-11 bare end
        quarter end = 2027-Q4 end
        month-end = 2026-11 end
        year end = FY2027 end
        Q3 end = 2027-Q3 bare end
        close of the quarter = 2027-Q4 end
        start of the quarter = 2026-11-01 start
        the beginning of the year = 2026-02-01 start
        beginning of march = 2026-03-01 bare start
        start of last month = 2026-10-01 start
        BOQ = 2026-11-01 start
        mid November = 2026-11-15 bare
        mid-November = 2026-11-15 bare
        the middle of December = 2026-12-15 bare
        mid-quarter = 2026-12-16
        early December = 2026-12-01..2026-12-10 bare loose
        late October = 2026-10-22..2026-10-31 bare loose
        early next year = 2027-02-01..2027-06-01 loose
        YTD = 2026-02-01..2026-11-30
        FYTD = 2026-02-01..2026-11-30
        QTD = 2026-11-01..2026-11-30
        MTD = 2026-11-01..2026-11-30
        WTD = 2026-11-30
        year to date = 2026-02-01..2026-11-30
        year-to-date = 2026-02-01..2026-11-30
        this quarter to date = 2026-11-01..2026-11-30
        fiscal year to date = 2026-02-01..2026-11-30
        so far this quarter = 2026-11-01..2026-11-30
        this year so far = 2026-02-01..2026-11-30
        Q4 to date = 2026-11-01..2026-11-30 bare
        YTD last year = 2025-02-01..2025-11-30
        QTD last quarter = 2026-08-01..2026-08-30
        rest of the quarter = 2026-11-30..2027-01-31
        the remainder of the year = 2026-11-30..2027-01-31
        remainder of the month = 2026-11-30
        the rest of this week = 2026-11-30..2026-12-06
        rest of next quarter = 2027-02-01..2027-04-30
        Q3 = 2027-Q3 bare
        q 3 = 2027-Q3 bare
        quarter 3 = 2027-Q3 bare
        fiscal Q3 = 2027-Q3 bare
        third quarter = 2027-Q3 bare
        the 3rd quarter = 2027-Q3 bare
        Q3 FY27 = 2027-Q3
        FY27 Q3 = 2027-Q3
        FY27Q3 = 2027-Q3
        Q3FY27 = 2027-Q3
        Q3 of FY27 = 2027-Q3
        Q3 fiscal 2026 = 2026-Q3
        Q3 2026 = 2026-Q3
        2026 Q3 = 2026-Q3
        2026-Q3 = 2026-Q3
        Q3, 2026 = 2026-Q3
        Q3/26 = 2026-Q3
        Q3'27 = 2027-Q3
        Q3 '27 = 2027-Q3
        Q3 27 = 2027-Q3
        3Q27 = 2027-Q3
        3Q FY27 = 2027-Q3
        third quarter of fiscal 2026 = 2026-Q3
        first quarter of fiscal year 2026 = 2026-Q1
        Q1 of last year = 2026-Q1
        Q1 last year = 2026-Q1
        last year's Q1 = 2026-Q1
        last year Q1 = 2026-Q1
        Q1 next year = 2028-Q1
        Q2 of the year = 2027-Q2
        last Q3 = 2027-Q3
        last Q4 = 2026-Q4
        next Q1 = 2028-Q1
        the fourth quarter of last fiscal year = 2026-Q4
        last quarter of the year = 2027-Q4
        last quarter of last year = 2026-Q4
        final quarter of FY26 = 2026-Q4
        FY27 = FY2027
        FY 27 = FY2027
        FY2027 = FY2027
        FY'27 = FY2027
        fiscal 2027 = FY2027
        fiscal year 2027 = FY2027
        FY26/27 = FY2027
        FY2026/27 = FY2027
        FY2026-27 = FY2027
        FY26-27 = FY2027
        2026-27 = FY2027
        2026 = FY2026
        H2 = 2026-08-01..2027-01-31 bare
        H1 FY26 = 2025-02-01..2025-07-31
        H2 FY2026 = 2025-08-01..2026-01-31
        1H27 = 2026-02-01..2026-07-31
        FY27H2 = 2026-08-01..2027-01-31
        first half of FY27 = 2026-02-01..2026-07-31
        second half of last year = 2025-08-01..2026-01-31
        the second half of the year = 2026-08-01..2027-01-31
        second half of November = 2026-11-16..2026-11-30 bare
        first half of the quarter = 2026-11-01..2026-12-16
        CY2026 = 2026-01-01..2026-12-31 calendar
        CY26 = 2026-01-01..2026-12-31 calendar
        calendar year 2026 = 2026-01-01..2026-12-31 calendar
        calendar 2026 = 2026-01-01..2026-12-31 calendar
        this calendar year = 2026-01-01..2026-12-31 calendar
        last calendar year = 2025-01-01..2025-12-31 calendar
        calendar Q4 = 2026-10-01..2026-12-31 bare calendar
        CQ4 2025 = 2025-10-01..2025-12-31 calendar
        Q1 CY2026 = 2026-01-01..2026-03-31 calendar
        Q1 of calendar 2026 = 2026-01-01..2026-03-31 calendar
        CY26 Q2 = 2026-04-01..2026-06-30 calendar
        H1 CY2026 = 2026-01-01..2026-06-30 calendar
        last calendar quarter = 2026-07-01..2026-09-30 calendar
        W47 = 2026-W47 bare
        week 47 = 2026-W47 bare
        wk 47 = 2026-W47 bare
        CW47 = 2026-W47 bare
        KW 47 = 2026-W47 bare
        calendar week 47 = 2026-W47 bare
        week no 47 = 2026-W47 bare
        week 47 of 2025 = 2025-W47
        week 53 = 2026-W53 bare
        2026-W47 = 2026-W47
        2026 W47 = 2026-W47
        week of 3 Nov = 2026-W45 bare
        the week of Nov 3rd = 2026-W45 bare
        week of the 3rd of November = 2026-W45 bare
        week starting 2 November = 2026-W45 bare
        week of Christmas = 2026-W52 bare
        Christmas week = 2026-W52 bare
        2027-Q4 = 2027-Q4
        2026-11 = 2026-11
        2026-11-01 = 2026-11-01
        2026-11-01..2026-11-22 = 2026-11-01..2026-11-22
        3 Nov = 2026-11-03 bare
        Nov 3 = 2026-11-03 bare
        Nov 3rd = 2026-11-03 bare
        Nov. 3 = 2026-11-03 bare
        the 3rd of November = 2026-11-03 bare
        3rd November = 2026-11-03 bare
        November 3, 2025 = 2025-11-03
        3 Nov 2025 = 2025-11-03
        Nov 3 '25 = 2025-11-03
        5 January = 2027-01-05 bare
        3.11. = 2026-11-03 bare
        03.11.2026 = 2026-11-03
        11/3 = 2026-11-03 bare
        11/03/2026 = 2026-11-03
        25/12/2025 = 2025-12-25
        3/11/26 = 2026-03-11
        2026/11/30 = 2026-11-30
        29 Feb = 2028-02-29 bare
        the 3rd of last month = 2026-10-03
        the 3rd of the month = 2026-11-03
        Monday, 3 November = 2026-11-03 bare
        Nov 2026 = 2026-11
        November 2025 = 2025-11
        Nov '25 = 2025-11
        November of last year = 2025-11
        January of last year = 2025-01
        January FY27 = 2027-01
        last year's November = 2025-11
        11/2025 = 2025-11
        month of November = 2026-11 bare
        November = 2026-11 bare
        january = 2027-01 bare
        sept = 2026-09 bare
        last November = 2025-11
        last october = 2026-10
        next March = 2027-03
        this november = 2026-11
        Monday = 2026-11-23 weekday Monday
        friday = 2026-11-27 weekday Friday
        last fri = 2026-11-27
        last Monday = 2026-11-23
        this past Thursday = 2026-11-26
        next Monday = 2026-12-07
        this Friday = 2026-12-04
        Monday morning = 2026-11-23 weekday Monday
        Tuesday last week = 2026-11-24
        Tuesday of last week = 2026-11-24
        last week Tuesday = 2026-11-24
        Wednesday next week = 2026-12-09
        Friday before Christmas = 2026-12-18
        Christmas = 2026-12-25 bare
        xmas = 2026-12-25 bare
        Christmas Eve = 2026-12-24 bare
        New Year's = 2027-01-01 bare
        new year's eve = 2026-12-31 bare
        Thanksgiving = 2026-11-26 bare
        Black Friday = 2026-11-27 bare
        Easter = 2027-03-28 bare
        Easter 2026 = 2026-04-05
        last Christmas = 2025-12-25
        next Easter = 2027-03-28
        last summer = 2026-06-01..2026-08-31
        summer 2025 = 2025-06-01..2025-08-31 loose
        next spring = 2027-03-01..2027-05-31
        last weekend = 2026-11-28..2026-11-29
        over the weekend = 2026-11-28..2026-11-29
        last 30 days = 2026-11-01..2026-11-30 counted 30 Days
        the last 30 days = 2026-11-01..2026-11-30 counted 30 Days
        past 90 days = 2026-09-02..2026-11-30 counted 90 Days
        last 30d = 2026-11-01..2026-11-30 counted 30 Days
        L30D = 2026-11-01..2026-11-30 counted 30 Days
        last seven days = 2026-11-24..2026-11-30 counted 7 Days
        last 2 weeks = 2026-11-17..2026-11-30 counted 2 Week
        past fortnight = 2026-11-17..2026-11-30 counted 2 Week
        last 24 hours = 2026-11-29..2026-11-30 counted 1 Days
        last 6 months = 2026-06-01..2026-11-30 counted 6 Month
        the past six months = 2026-06-01..2026-11-30 counted 6 Month
        last 6mo = 2026-06-01..2026-11-30 counted 6 Month
        last twelve months = 2025-12-01..2026-11-30 counted 12 Month
        rolling 12 months = 2025-12-01..2026-11-30 counted 12 Month
        TTM = 2025-12-01..2026-11-30 counted 12 Month
        LTM = 2025-12-01..2026-11-30 counted 12 Month
        L12M = 2025-12-01..2026-11-30 counted 12 Month
        last 4 quarters = 2025-11-01..2026-10-31 counted 4 Quarter
        trailing 4 quarters = 2025-11-01..2026-10-31 counted 4 Quarter
        last four quarters = 2025-11-01..2026-10-31 counted 4 Quarter
        3 previous quarters = 2026-02-01..2026-10-31 counted 3 Quarter
        last two closed quarters = 2026-05-01..2026-10-31 counted 2 Quarter
        last 3 years = 2023-02-01..2026-01-31 counted 3 Year
        last couple of weeks = 2026-11-17..2026-11-30 loose counted 2 Week
        the last few weeks = 2026-11-10..2026-11-30 loose counted 3 Week
        recent months = 2026-09-01..2026-11-30 loose counted 3 Month
        over the last year = FY2026
        the next few weeks = 2026-11-30..2026-12-20 loose counted 3 Week
        next 30 days = 2026-11-30..2026-12-29 counted 30 Days
        next 2 quarters = 2027-02-01..2027-07-31 counted 2 Quarter
        in 2 weeks = 2026-11-30..2026-12-13 counted 2 Week
        within 10 days = 2026-11-30..2026-12-09 counted 10 Days
        within the next 10 days = 2026-11-30..2026-12-09 counted 10 Days
        2 weeks ago = 2026-W47
        a week ago = 2026-W48
        3 days ago = 2026-11-27
        two quarters ago = 2027-Q2
        6 months ago = 2026-05
        6 quarters back = 2026-Q2 counted 6 Quarter
        a few weeks ago = 2026-W46 loose
        10 days from now = 2026-12-10
        2 weeks before the end of the quarter = 2027-01-17
        first week of November = 2026-11-01..2026-11-07 bare
        last week of the quarter = 2027-01-25..2027-01-31
        first two weeks of the quarter = 2026-11-01..2026-11-14
        last 10 days of November = 2026-11-21..2026-11-30 bare
        last day of the month = 2026-11-30
        first month of the quarter = 2026-11
        last month of Q3 = 2026-10 bare
        last 2 months of the year = 2026-12-01..2027-01-31
        Nov 3-9 = 2026-11-03..2026-11-09 bare
        3–9 Nov = 2026-11-03..2026-11-09 bare
        9 and 13 November = 2026-11-09..2026-11-13 bare
        from 3 to 9 Nov = 2026-11-03..2026-11-09 bare
        between the 3rd and 9th of November = 2026-11-03..2026-11-09 bare
        November 3 to November 9 = 2026-11-03..2026-11-09 bare
        Q1 to Q3 = 2026-02-01..2026-10-31 bare
        from Q1 to Q3 = 2026-02-01..2026-10-31 bare
        Q1-Q3 = 2026-02-01..2026-10-31 bare
        Q1-3 = 2026-02-01..2026-10-31 bare
        Q1 through Q3 FY26 = 2025-02-01..2025-10-31
        Feb–Apr = 2026-02-01..2026-04-30 bare
        Jan–Mar = 2026-01-01..2026-03-31 bare
        between March and May = 2026-03-01..2026-05-31 bare
        Nov to Jan 2026 = 2025-11-01..2026-01-31
        Nov 2025 to Feb = 2025-11-01..2026-02-28
        between 1 March and mid April = 2026-03-01..2026-04-15 bare
        2026-11-01 to 2026-11-22 = 2026-11-01..2026-11-22
        Monday to Wednesday = 2026-11-23..2026-11-25
        start of the year to now = 2026-02-01..2026-11-30
        3 Nov until today = 2026-11-03..2026-11-30
        last quarter to today = 2026-08-01..2026-11-30
        YoY = vs year Year
        y/y = vs year Year
        year over year = vs year Year
        year-on-year = vs year Year
        QoQ = vs previous Quarter
        quarter over quarter = vs previous Quarter
        month over month = vs previous Month
        WoW = vs previous Week
        a year ago = vs year Year near FY2026
        same time last year = vs year point
        this time last year = vs year point
        the same period last year = vs year
        same quarter last year = vs year Quarter near 2026-Q4
        this quarter last year = vs year Quarter near 2026-Q4
        same month of last year = vs year Month near 2025-11
        same period a year ago = vs year
        the same period the year before = vs year
        last year's same quarter = vs year Quarter near 2026-Q4
        same time last quarter = vs previous point Quarter near 2027-Q3
        previous period = vs previous
        the prior period = vs previous
        at this point = vs previous point
        at this point last year = vs year point
        at this point last quarter = vs previous point Quarter near 2027-Q3
        at the same point last quarter = vs previous point Quarter near 2027-Q3
        last quarter at this point = vs previous point Quarter named 2027-Q3
        Q2 at this point = vs previous point Quarter named 2027-Q2
        as of the same day = vs previous point
        same day last quarter = vs previous point Quarter near 2027-Q3
        by now last year = vs year point
        SPLY = vs year
        30 days = length 30 Days
        2 weeks = length 2 Week
        six months = length 6 Month
        a fortnight = length 2 Week
        30-day = length 30 Days
        90d = length 90 Days
        half a year = length 6 Month
        a couple of weeks = length 2 Week loose
        the quarter before = step -1 Quarter
        the quarter before that = step -1 Quarter
        the month after = step 1 Month
        the one before = step -1
        the one after = step 1
        one quarter earlier = step -1 Quarter
        two months later = step 2 Month
        a year earlier = step -1 Year
        week 3 of the quarter = 2026-11-15..2026-11-21
        day 10 of November = 2026-11-10 bare
        weeks 40-47 = 2026-09-28..2026-11-22 bare
        2024-2026 = 2023-02-01..2026-01-31
        2025/26 = FY2026
        EOD Friday = 2026-11-27 end weekday Friday
        Friday the 4th = 2026-11-04 bare
        Friday before last = 2026-11-20
        November first = 2026-11-01 bare
        first of November = 2026-11-01 bare
        the first of the month = 2026-11-01
        quarter ending October = 2027-Q3 bare
        earlier this month = 2026-11-01..2026-11-30
        later this week = 2026-11-30..2026-12-06
        the last days = 2026-11-28..2026-11-30 loose counted 3 Days
        mid week = 2026-12-02
        overnight = 2026-11-29
        over the past 3 months = 2026-09-01..2026-11-30 counted 3 Month
        the year-ago quarter = vs year Quarter near 2026-Q4
        prior-year quarter = vs year Quarter near 2026-Q4
        the same point in Q3 = vs previous point Quarter named 2027-Q3
        at the same point in Q2 = vs previous point Quarter named 2027-Q2
        the day before = step -1 Days
        mid-Dec to mid-Jan = 2026-12-15..2027-01-15 bare
        November 1st through 15th = 2026-11-01..2026-11-15 bare
        from the 1st to the 15th of November = 2026-11-01..2026-11-15 bare
        Q4 FY25 to Q1 FY27 = 2024-11-01..2026-04-30
        second week of December = 2026-12-08..2026-12-14 bare
        first 3 quarters of FY27 = 2026-02-01..2026-10-31
        weeks 1 to 4 = 2025-12-29..2026-01-25 bare
        a year ago today = vs year point Year near FY2026
        year ago = vs year Year near FY2026
        a week from Friday = 2026-12-11
        the Monday after next = 2026-12-14
        quarter three = 2027-Q3 bare
        quarter four last year = 2026-Q4
        2026/11 = 2026-11
        11-2026 = 2026-11
        Nov-26 = 2026-11
        NOV26 = 2026-11
        1 nov 26 = 2026-11-01
        the year 2025 = FY2025
        year's end = FY2027 end
        next quarter's first month = 2027-02
        Q3's last two weeks = 2026-10-18..2026-10-31 bare
        Nov 3-26 = 2026-11-03..2026-11-26 bare
        31 November = impossible
        30 February = impossible
        Feb 30, 2026 = impossible
        29 Feb 2026 = impossible
        2026-02-30 = impossible
        2026-13 = impossible
        2026-13-01 = impossible
        2026-W60 = impossible
        31.11.2026 = impossible
        13/13/2026 = impossible
        Q5 = impossible
        Q0 = impossible
        Q5 FY27 = impossible
        2026-Q5 = impossible
        H3 = impossible
        week 54 = impossible
        W53 2025 = impossible
        month 13 = impossible
        """;

    /// <summary>The fiscal year is the calendar's; today is Sunday, 31 December 2017.</summary>
    public const string January = """
        this quarter = 2017-Q4
        last quarter = 2017-Q3
        next quarter = 2018-Q1
        this week = 2017-W52
        next week = 2018-W01
        next month = 2018-01
        CY2017 = FY2017 calendar
        calendar Q4 = 2017-Q4 bare calendar
        Q1 next year = 2018-Q1
        january = 2017-01 bare
        next January = 2018-01
        last December = 2016-12
        5 January = 2018-01-05 bare
        week 53 = impossible
        the last 30 days = 2017-12-02..2017-12-31 counted 30 Days
        last 6 months = 2017-07-01..2017-12-31 counted 6 Month
        last 4 quarters = 2016-10-01..2017-09-30 counted 4 Quarter
        this half = 2017-07-01..2017-12-31
        rest of the quarter = 2017-12-31
        yesterday = 2017-12-30
        tomorrow = 2018-01-01
        Sunday = 2017-12-24 weekday Sunday
        EOY = FY2017 end
        Christmas = 2017-12-25 bare
        Easter 2018 = 2018-04-01
        same quarter last year = vs year Quarter near 2016-Q4
        YTD = 2017-01-01..2017-12-31
        Q4 2017 = 2017-Q4
        2017 = FY2017
        Nov 3-9 = 2017-11-03..2017-11-09 bare
        """;

    /// <summary>The fiscal year starts in April; today is Monday, 30 November 2026, in 2027-Q3.</summary>
    public const string April = """
        this quarter = 2027-Q3
        last quarter = 2027-Q2
        Q1 = 2027-Q1 bare
        FY26/27 Q1 = 2027-Q1
        this fiscal year = FY2027
        H1 = 2026-04-01..2026-09-30 bare
        calendar Q4 = 2026-10-01..2026-12-31 bare calendar
        CY2026 = 2026-01-01..2026-12-31 calendar
        february = 2027-02 bare
        last February = 2026-02
        February of last year = 2025-02
        YTD = 2026-04-01..2026-11-30
        end of the quarter = 2027-Q3 end
        rest of the year = 2026-11-30..2027-03-31
        last half = 2026-04-01..2026-09-30
        same quarter last year = vs year Quarter near 2026-Q3
        last 4 quarters = 2025-10-01..2026-09-30 counted 4 Quarter
        Q4 last year = 2026-Q4
        """;

    /// <summary>Sentences in which nothing speaks of time.</summary>
    public const string Timeless = """
        which deals may slip
        deals that may not close
        May I see the pipeline
        which 3 may slip
        this may be wrong
        will we march on
        they march ahead
        the second one
        second largest deal
        the second deal
        a quarter of our pipeline
        three quarters of the deals
        one quarter of the amount
        half of the deals
        deals that sat in discovery
        it sat untouched
        the sun is out
        the monitor
        the sunny account
        next step
        no next step
        last activity
        first call
        last touched
        next meeting
        the last one touched
        period
        by quarter
        per month
        by week
        by fiscal year
        bookings each quarter
        every Monday
        who wed the champion
        did bookings fall
        the fall in bookings
        wow, great
        top 5 deals
        3 deals
        the first
        30 deals
        deals over 200k
        the 3rd largest deal
        $2026
        more than 2,026 calls
        first three deals
        the best rep
        end to end
        on the rise
        so far so good
        early stage
        stuck at the same stage
        forecast went up 2m
        call mom
        mothers and moms
        late stage deals
        close the deal
        rest of the team
        """;
}
