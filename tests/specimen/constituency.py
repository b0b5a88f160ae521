"""The fictional constituency NA-999 Specimen Valley: its candidates and its polling stations."""

from dataclasses import dataclass

CODE = "NA-999"
NAME_EN = "Specimen Valley"
NAME_UR = "نمونہ وادی"
ELECTION_CODE = "specimen"
ELECTION_NAME = "Specimen election (fictional)"
POLLING_DAY = "2025-01-01"


@dataclass(frozen=True)
class Candidate:
    ballot_serial: int
    name_en: str
    name_ur: str
    symbol: str
    symbol_ur: str
    party: str


@dataclass(frozen=True)
class Station:
    serial: int
    name_en: str
    name_ur: str
    kind: str
    male: int
    female: int

    @property
    def total(self) -> int:
        return self.male + self.female


# Namuna = specimen, Farzi = fictitious, Misali = exemplary: nobody's names
CANDIDATES = (
    Candidate(1, "Aftab Farzi", "آفتاب فرضی", "Teapot", "چائے دانی", "Independent"),
    Candidate(2, "Bahar Namuna", "بہار نمونہ", "Umbrella", "چھتری", "Specimen League"),
    Candidate(3, "Taara Misali", "تارا مثالی", "Ladder", "سیڑھی", "Example Front"),
    Candidate(4, "Jugnu Farzi", "جگنو فرضی", "Spoon", "چمچ", "Independent"),
    Candidate(5, "Chaand Namuna", "چاند نمونہ", "Bucket", "بالٹی", "Sample Party"),
    Candidate(6, "Darya Misali", "دریا مثالی", "Button", "بٹن", "Independent"),
    Candidate(7, "Roshan Farzi", "روشن فرضی", "Comb", "کنگھی", "Pattern Alliance"),
    Candidate(8, "Sitara Namuna", "ستارہ نمونہ", "Drum", "ڈھول", "Independent"),
    Candidate(9, "Shabnam Misali", "شبنم مثالی", "Needle", "سوئی", "Template Movement"),
    Candidate(10, "Gulab Farzi", "گلاب فرضی", "Pencil", "پنسل", "Independent"),
    Candidate(11, "Mehtab Namuna", "مہتاب نمونہ", "Kettle", "کیتلی", "Independent"),
    Candidate(12, "Naseem Misali", "نسیم مثالی", "Wheel", "پہیہ", "Independent"),
)

_STATIONS = (
    ("Govt. Boys School Namunabad", "گورنمنٹ بوائز سکول نمونہ آباد", "male", 1412, 0),
    ("Govt. Girls School Namunabad", "گورنمنٹ گرلز سکول نمونہ آباد", "female", 0, 1287),
    ("Basic Health Unit Farzipur", "بنیادی مرکز صحت فرضی پور", "combined", 742, 655),
    ("Primary School Misal Kalan", "پرائمری سکول مثال کلاں", "combined", 903, 811),
    ("Primary School Misal Khurd", "پرائمری سکول مثال خورد", "combined", 564, 498),
    ("Degree College Specimen", "ڈگری کالج نمونہ", "male", 1633, 0),
    ("Girls College Specimen", "گرلز کالج نمونہ", "female", 0, 1518),
    ("Town Hall Namunabad", "ٹاؤن ہال نمونہ آباد", "combined", 871, 790),
    ("Library Chowk Farzi", "لائبریری چوک فرضی", "combined", 688, 612),
    ("Union Office Tara Nagar", "یونین دفتر تارا نگر", "combined", 957, 884),
    ("High School Tara Nagar", "ہائی سکول تارا نگر", "male", 1298, 0),
    ("Girls School Tara Nagar", "گرلز سکول تارا نگر", "female", 0, 1176),
    ("Veterinary Hospital Farzipur", "ویٹرنری ہسپتال فرضی پور", "combined", 533, 471),
    ("Post Office Chand Bagh", "ڈاک خانہ چاند باغ", "combined", 1024, 936),
    ("Boys School Chand Bagh", "بوائز سکول چاند باغ", "male", 1187, 0),
    ("Girls School Chand Bagh", "گرلز سکول چاند باغ", "female", 0, 1093),
    ("Canal Rest House Darya", "کینال ریسٹ ہاؤس دریا", "combined", 796, 702),
    ("Primary School Darya Par", "پرائمری سکول دریا پار", "combined", 617, 548),
    ("Railway Institute Namuna", "ریلوے انسٹیٹیوٹ نمونہ", "male", 1476, 0),
    ("Maternity Home Namuna", "میٹرنٹی ہوم نمونہ", "female", 0, 1342),
    ("Community Centre Gulab", "کمیونٹی سنٹر گلاب", "combined", 838, 759),
    ("Primary School Gulab", "پرائمری سکول گلاب", "combined", 729, 667),
    ("Vocational Centre Misal", "ووکیشنل سنٹر مثال", "combined", 995, 912),
    ("Sports Hall Specimen", "سپورٹس ہال نمونہ", "combined", 1108, 1003),
)
STATIONS = tuple(Station(serial, *row) for serial, row in enumerate(_STATIONS, start=1))
